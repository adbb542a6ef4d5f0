"""Every subject's words. `explain` imports this at its first question: the window's start need not pay for it."""

from dorms.messages import allocation as allocation
from dorms.messages import bureau as bureau
from dorms.messages import checks as checks
from dorms.messages import decisions as decisions
from dorms.messages import exchange as exchange
from dorms.messages import exchanging as exchanging
from dorms.messages import files as files
from dorms.messages import issuing as issuing
from dorms.messages import living as living
from dorms.messages import lottery as lottery
from dorms.messages import money as money
from dorms.messages import papers as papers
from dorms.messages import policy as policy
from dorms.messages import reasons as reasons
from dorms.messages import residence as residence
from dorms.messages import reviewing as reviewing
from dorms.messages import revisions as revisions
from dorms.messages import rounds as rounds
from dorms.messages import rules as rules
from dorms.messages import sheets as sheets
from dorms.messages import store as store
from dorms.messages import sync as sync
from dorms.messages import templates as templates
from dorms.messages import upkeep as upkeep
from dorms.messages import window as window
from dorms.messages import writing as writing
