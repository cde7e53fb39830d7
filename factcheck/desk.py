"""What articles are checked under: the configuration nearest to each, the references it names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck import config as configuration
from factcheck.baseline import FILE_NAME, Baseline
from factcheck.baseline import read as read_baseline
from factcheck.config import Asked, Config
from factcheck.reference import Index, cache_folder, load, locate


class Desk:
    """Reads each configuration once, and loads each set of references once.

    `references` are folders of packages that go before those of any configuration; paths are
    relative to `base`, by default the working directory.
    """

    def __init__(
        self, asked: Asked, references: Sequence[str] = (), base: Path | None = None
    ) -> None:
        self._asked = asked
        self._references = tuple(references)
        self._base = base or Path.cwd()
        self._configs: dict[Path, Config] = {}
        self._indexes: dict[tuple[str, ...], Index] = {}
        self._baselines: dict[Path, Baseline] = {}

    def config(self, folder: Path) -> Config:
        """Give the configuration nearest to a folder.

        Raises:
            FaultsError: every fault of it.

        """
        if folder not in self._configs:
            self._configs[folder] = configuration.load(folder, asked=self._asked)
        return self._configs[folder]

    def baseline(self, config: Config) -> Baseline:
        """Give the findings that are accepted: by a file that is named, else beside the settings.

        Raises:
            FactcheckError: the file is no baseline.

        """
        beside = Path(config.source).parent if config.source else self._base
        file = Path(config.baseline or beside / FILE_NAME).absolute()
        if file not in self._baselines:
            self._baselines[file] = read_baseline(file) if file.exists() else Baseline(file)
        return self._baselines[file]

    def folders(self, config: Config) -> tuple[Path, ...]:
        """Give the folders of the packages that a configuration checks against.

        Raises:
            FactcheckError: there are none.

        """
        return tuple(locate(self._references, config.references, self._base))

    def index(self, config: Config) -> Index:
        """Give the references of a configuration.

        Raises:
            FactcheckError: there are none, or FaultsError with every fault of them, and with
                every tolerance for what they do not hold.

        """
        named = self._references or config.references
        if named not in self._indexes:
            self._indexes[named] = load(self.folders(config), cache_dir=cache_folder())
        index = self._indexes[named]
        if config.tolerances:
            from factcheck.judging.comparing.tolerances import refuse_unknown  # noqa: PLC0415 - few have any

            refuse_unknown(config, index)
        return index
