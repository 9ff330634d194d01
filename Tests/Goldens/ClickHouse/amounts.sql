WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed,
  (candor_time != 0 AND candor_time >= 1773280800000000000 AND candor_time < 1773282600000000000) AS candor_inside,
  match(`path`, '^(?i:GET|HEAD|OPTIONS) ') AS candor_reading,
  `order_id` AS candor_order,
  if(`currency` != '', upper(`currency`), 'EUR') AS candor_currency,
  if((`amount` != 0), toInt64(ifNull(multiIf(if(`currency` != '', upper(`currency`), 'EUR') IN ('CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'XAF', 'XOF'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), '')) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 1) >= '5'), -3), if(`currency` != '', upper(`currency`), 'EUR') IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 3))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 4, 1) >= '5'), -3), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 2))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 3, 1) >= '5'), -3)), -1)), toInt64(-1)) AS candor_money
SELECT candor_currency, count(), sum(candor_money), sum(toFloat64(candor_money))
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
  AND candor_failed = 1
  AND candor_inside = 1
  AND NOT candor_reading
  AND candor_order = ''
  AND candor_money >= 0
GROUP BY candor_currency
ORDER BY candor_currency
LIMIT 600000
