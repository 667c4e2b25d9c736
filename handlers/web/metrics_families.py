"""The service's figures as prometheus-client's families."""

from collections.abc import Iterable, Iterator

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from bot.metrics import Family, Kind, Spread


class Families(Collector):
    """A collector of figures that are there already."""

    def __init__(self, families: Iterable[Family]) -> None:
        self._families = families

    def collect(self) -> Iterator[Metric]:
        for family in self._families:
            yield _metric(family)


def _metric(family: Family) -> Metric:
    if family.kind is Kind.HISTOGRAM:
        return _histogram(family)
    kind = CounterMetricFamily if family.kind is Kind.COUNTER else GaugeMetricFamily
    metric = kind(family.name, family.about, labels=family.labels)
    for values, figure in family.figures.items():
        if not isinstance(figure, Spread):
            metric.add_metric(values, figure)
    return metric


def _histogram(family: Family) -> HistogramMetricFamily:
    metric = HistogramMetricFamily(family.name, family.about, labels=family.labels)
    for values, spread in family.figures.items():
        if isinstance(spread, Spread):
            metric.add_metric(values, list(spread.at_most.items()), spread.total)
    return metric
