WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed
SELECT intDiv(candor_time, 5000000000) AS candor_bucket, count(), min(candor_time), max(candor_time)
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_failed = 1
  AND candor_time != 0
GROUP BY candor_bucket
ORDER BY candor_bucket
LIMIT 600000
