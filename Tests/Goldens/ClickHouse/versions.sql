WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed
SELECT toString(`service`) AS candor_service, ifNull(`version`, '') AS candor_version, min(candor_time) AS candor_first, max(candor_time), countIf(candor_request), countIf(candor_failed)
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_time != 0
  AND candor_version != ''
GROUP BY candor_service, candor_version
ORDER BY candor_first, candor_service, candor_version
LIMIT 2000
