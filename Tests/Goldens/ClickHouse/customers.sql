SELECT count(), countIf(candor_hit)
FROM (
WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed,
  (candor_time != 0 AND candor_time >= 1773280800000000000 AND candor_time < 1773282600000000000) AS candor_inside,
  ifNull(`customer_id`, '') AS candor_customer
SELECT candor_customer, max(candor_failed) AS candor_hit
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_request = 1
  AND candor_inside = 1
  AND candor_customer != ''
  AND cityHash64(candor_customer) % 8 = 2
GROUP BY candor_customer
)
LIMIT 1
