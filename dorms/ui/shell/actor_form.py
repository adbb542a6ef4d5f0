"""登记经办人: who else works here, and what they may do."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dorms.domain.codes import Role
from dorms.messages import translate
from dorms.ui.kit.backend import Backend, Job
from dorms.ui.kit.fields import ChoiceField, TextField, TickField
from dorms.ui.kit.forms import Form

if TYPE_CHECKING:  # needed once a form is saved
    from dorms.db.store import Outcome


class ActorForm(Form):
    """Whoever is registered may act at once, if wanted."""

    def __init__(self, backend: Backend, parent: QWidget) -> None:
        super().__init__(
            translate("Actors", "登记经办人"), translate("Actors", "登记(&S)"), self._register, parent
        )
        self._backend = backend
        self.name = self.add(TextField(self.tr("姓名(&N)"), required=True, is_name=True), name="name")
        self.post = self.add(TextField(self.tr("职务(&P)"), hint=self.tr("如：资产管理员")), name="post")
        roles = [
            (self.tr("经办人：办理日常事务"), Role.CLERK),
            (self.tr("审核人：办理和审核"), Role.REVIEWER),
            (self.tr("管理员：办理、审核、管理数据"), Role.ADMIN),
            (self.tr("只读：只能查看、导出和打印"), Role.READER),
        ]
        self.role = self.add(ChoiceField(self.tr("角色(&J)"), roles), name="role")
        self.acts = self.add(TickField(self.tr("登记后就由此人经办(&D)")))

    def _register(self) -> Job:
        from dorms.actions.actors import NewActor, register_actor  # the window's start does not wait for it

        new = NewActor(self.name.value(), self.post.value(), str(self.role.value()))
        job = self._backend.run(register_actor, new)
        if self.acts.value():
            job.done.connect(self._on_registered)
        return job

    @Slot(object)
    def _on_registered(self, outcome: "Outcome[UUID]") -> None:
        self._backend.choose_actor(outcome.result)
