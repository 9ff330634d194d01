SELECT candor_a0, candor_a1, candor_a2, candor_a3, candor_a4, candor_a5, sum(candor_count) AS candor_total, arraySort(groupArray((candor_bucket, candor_count, candor_bad)))
FROM (
WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed
SELECT toString(`service`) AS candor_a0, ifNull(`version`, '') AS candor_a1, '' AS candor_a2, arrayStringConcat(arrayMap(part -> if((length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) > 0 AND ((length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) = length(part) OR NOT (match(part, '^[vV]') AND (length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) = length(part) - 1) AND length(part) >= 8 AND (length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) >= 2), '{id}', part), splitByChar('/', extract(`path`, '^[^?#]*'))), '/') AS candor_a3, '' AS candor_a4, '' AS candor_a5, intDiv(candor_time, 120000000000) AS candor_bucket, count() AS candor_count, countIf(candor_failed) AS candor_bad
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_request = 1
  AND candor_time != 0
GROUP BY candor_a0, candor_a1, candor_a2, candor_a3, candor_a4, candor_a5, candor_bucket
)
GROUP BY candor_a0, candor_a1, candor_a2, candor_a3, candor_a4, candor_a5
ORDER BY candor_total DESC, candor_a0, candor_a1, candor_a2, candor_a3, candor_a4, candor_a5
LIMIT 20000
