"""Files as they are chosen: told by their first bytes before they are read; a large picture is scaled down."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from dorms.domain.attachments import ENOUGH, MOST_READ, NewFile, is_program, kind_of
from dorms.errors.attachments import NotAPicture, PhotoTooLarge, PictureBroken
from dorms.errors.exchange import FileUnreadable

HEAD = 16  # bytes that tell what a file is
TRIES = ((2_000, 80), (2_000, 65), (2_000, 50), (1_600, 50), (1_200, 45), (900, 40), (600, 30))


def read_file(path: Path) -> NewFile:
    """The file as it will be kept; what is no photo and no PDF is refused by its head, however large it is."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            if not kind_of(head):
                raise NotAPicture(path.name, is_program(head))
            size = path.stat().st_size
            if size > MOST_READ:
                raise PhotoTooLarge(path.name, size, MOST_READ)
            content = head + file.read()
    except OSError as error:
        raise FileUnreadable(path, busy=isinstance(error, PermissionError)) from error
    return NewFile(path.name, content if kind_of(content) == "pdf" else _fitting(path.name, content))


def _fitting(name: str, content: bytes) -> bytes:
    """A picture of at most so many bytes, standing upright, without what the camera wrote beside it."""
    picture = picture_of(content)
    if picture.isNull():
        raise PictureBroken(name)
    if len(content) <= ENOUGH:
        return content
    for longest, quality in TRIES:
        smaller = _jpeg(_at_most(picture, longest), quality)
        if len(smaller) <= ENOUGH:
            break
    return smaller


def picture_of(content: bytes) -> QImage:
    """The picture, turned as it was held; null for anything else."""
    store = QByteArray(content)
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


def _at_most(picture: QImage, longest: int) -> QImage:
    if max(picture.width(), picture.height()) <= longest:
        return picture
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(longest, longest, keep, smooth)


def _jpeg(picture: QImage, quality: int) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setQuality(quality)
    writer.write(picture)
    return bytes(store.data())
