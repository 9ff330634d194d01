"""What a series lost, by statsforecast: MSTL with a daily and a weekly season and AutoETS for the trend.

    statsforecast_loss.py CASE.json...    one JSON object a case: id, loss, lo90, hi90, ms

The forecast starts at the window; the half-width of the total's range adds those of the steps in quadrature.
"""
import json
import sys
import time

import numpy
from statsforecast.models import AutoETS, MSTL


def estimate(case):
    values = numpy.array([numpy.nan if value is None else value for value in case["values"]], float)
    start, end = case["window"]["start"], case["window"]["end"]
    history = values[:start]
    gaps = numpy.isnan(history)
    history[gaps] = numpy.interp(numpy.flatnonzero(gaps), numpy.flatnonzero(~gaps), history[~gaps])
    day = 86400 // case["step_seconds"]
    seasons = [day, 7 * day] if start >= 14 * day else [day]
    model = MSTL(season_length=seasons, trend_forecaster=AutoETS(model="ZZN"))
    forecast = model.forecast(y=history, h=end - start, level=[90])
    expected = forecast["mean"].sum()
    spread = numpy.sqrt((((forecast["hi-90"] - forecast["lo-90"]) / 2) ** 2).sum())
    came = numpy.nansum(values[start:end])
    return {"loss": max(0, expected - came), "lo90": max(0, expected - spread - came), "hi90": expected + spread - came}


for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        case = json.load(file)
    begin = time.perf_counter()
    answer = estimate(case)
    print(json.dumps({"id": case["id"], "ms": (time.perf_counter() - begin) * 1e3, **answer}))
