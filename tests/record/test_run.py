"""What a run says of itself."""

from pathlib import Path

import pytest

from quotes.record.run import processor


def test_the_processor_that_results_depend_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cpuinfo").write_text("flags : fpu avx2 avx512f\nflags : fpu avx2 avx512f\n")
    monkeypatch.delenv("ATEN_CPU_CAPABILITY", raising=False)
    monkeypatch.setenv("DNNL_MAX_CPU_ISA", "SSE41")
    found = processor(tmp_path / "cpuinfo")

    assert found.pop("machine")
    assert found == {"instructions": "avx2 avx512f", "DNNL_MAX_CPU_ISA": "SSE41"}


def test_a_system_that_does_not_say_what_its_processor_can_do(tmp_path: Path) -> None:
    assert processor(tmp_path / "none")["instructions"] == ""
