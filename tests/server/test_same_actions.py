"""The actions on a server: the very tests of the file."""

from tests.actions.test_living import *  # noqa: F403
from tests.actions.test_undoing import *  # noqa: F403
