"""The exchange with a bureau on a server: the very tests of the file, but those that copy the bureau's own file."""

from tests.sync.test_exchange import *  # noqa: F403
from tests.sync.test_packets import *  # noqa: F403

del test_a_restored_bureau_gets_back_what_it_had_handed_down  # noqa: F821  see test_hub
