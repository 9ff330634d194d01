SELECT candor_failed, quantilesExactWeighted(0.5, 0.99)(candor_value, candor_count), sum(candor_count)
FROM (
WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed,
  (candor_time != 0 AND candor_time >= 1773280800000000000 AND candor_time < 1773282600000000000) AS candor_inside,
  floor(toFloat64(`duration_ms`) * 1000000 + 0.5) AS candor_duration,
  toInt64(greatest(assumeNotNull(candor_duration), 0)) AS candor_length,
  toInt64(multiIf(candor_length < 100000, 1, candor_length < 1000000, 10, candor_length < 10000000, 100, candor_length < 100000000, 1000, candor_length < 1000000000, 10000, candor_length < 10000000000, 100000, candor_length < 100000000000, 1000000, candor_length < 1000000000000, 10000000, candor_length < 10000000000000, 100000000, candor_length < 100000000000000, 1000000000, candor_length < 1000000000000000, 10000000000, candor_length < 10000000000000000, 100000000000, candor_length < 100000000000000000, 1000000000000, 10000000000000)) AS candor_step
SELECT candor_failed, intDiv(candor_length + intDiv(candor_step, 2), candor_step) * candor_step AS candor_value, count() AS candor_count
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_request = 1
  AND candor_inside = 1
  AND isNotNull(candor_duration)
GROUP BY candor_failed, candor_value
)
GROUP BY candor_failed
ORDER BY candor_failed
LIMIT 2
