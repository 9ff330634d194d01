SELECT candor_code, count(), countIf(candor_first != 0 AND candor_good >= candor_first), countIf(candor_priced > 0), sum(candor_value), sum(toFloat64(candor_value))
FROM (
WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed,
  (candor_time != 0 AND candor_time >= 1773280800000000000 AND candor_time < 1773282600000000000) AS candor_inside,
  match(`path`, '^(?i:GET|HEAD|OPTIONS) ') AS candor_reading,
  `order_id` AS candor_order,
  if(`currency` != '', upper(`currency`), 'EUR') AS candor_currency,
  if((`amount` != 0), toInt64(ifNull(multiIf(if(`currency` != '', upper(`currency`), 'EUR') IN ('CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'XAF', 'XOF'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), '')) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 1) >= '5'), -3), if(`currency` != '', upper(`currency`), 'EUR') IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 3))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 4, 1) >= '5'), -3), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 2))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 3, 1) >= '5'), -3)), -1)), toInt64(-1)) AS candor_money
SELECT candor_order, countIf(candor_failed AND candor_money >= 0) AS candor_priced,
  minIf((if(candor_time = 0, toInt64(9223372036854775807), candor_time), candor_money, candor_currency), candor_failed AND candor_money >= 0) AS candor_amount,
  candor_amount.2 AS candor_value, if(candor_priced > 0, candor_amount.3, '') AS candor_code,
  minIf(candor_time, candor_failed AND candor_time != 0) AS candor_first, maxIf(candor_time, NOT candor_failed) AS candor_good
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_request = 1
  AND candor_inside = 1
  AND NOT candor_reading
  AND candor_order != ''
  AND (candor_failed OR candor_time >= 1773280801000000000)
GROUP BY candor_order
HAVING countIf(candor_failed) > 0
)
GROUP BY candor_code
ORDER BY candor_code
LIMIT 600000
