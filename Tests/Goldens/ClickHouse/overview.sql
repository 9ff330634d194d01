WITH
  if(toInt64(toUnixTimestamp(`ts`)) * 1000000000 != 0, toInt64(toUnixTimestamp(`ts`)) * 1000000000 + toInt64(ifNull(toFloat64(`ts_ms`), 0)) * 1000000, 0) AS candor_time,
  isNotNull(`status`) AS candor_request,
  (candor_request AND ifNull(if(isNotNull(`status`), toFloat64(`status`), NULL) >= 500.0, 0)) AS candor_failed,
  (candor_time != 0 AND candor_time >= 1773280800000000000 AND candor_time < 1773282600000000000) AS candor_inside,
  match(`path`, '^(?i:GET|HEAD|OPTIONS) ') AS candor_reading,
  ifNull(`customer_id`, '') AS candor_customer,
  `order_id` AS candor_order,
  if((`amount` != 0), toInt64(ifNull(multiIf(if(`currency` != '', upper(`currency`), 'EUR') IN ('CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'XAF', 'XOF'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), '')) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 1) >= '5'), -3), if(`currency` != '', upper(`currency`), 'EUR') IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 3))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 4, 1) >= '5'), -3), multiIf(match(toString(`amount`), '^-[0-9.]+$'), -2, match(toString(`amount`), '^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$'), toInt64OrZero(concat(extract(toString(`amount`), '^[+]?([0-9]*)'), substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 1, 2))) + toUInt8(substring(concat(extract(toString(`amount`), '[.]([0-9]*)'), '0000'), 3, 1) >= '5'), -3)), -1)), toInt64(-1)) AS candor_money,
  floor(toFloat64(`duration_ms`) * 1000000 + 0.5) AS candor_duration,
  `error` AS candor_error
SELECT
  count() AS candor_total_rows,
  countIf(candor_time != 0) AS candor_total_dated,
  minIf(candor_time, candor_time != 0) AS candor_total_first,
  maxIf(candor_time, candor_time != 0) AS candor_total_last,
  countIf(candor_request) AS candor_total_requests,
  countIf(candor_failed) AS candor_total_failedRequests,
  countIf(candor_request AND candor_time != 0) AS candor_total_datedRequests,
  countIf(candor_request AND candor_inside) AS candor_total_inside,
  countIf(candor_failed AND candor_inside) AS candor_total_failed,
  minIf(candor_time, candor_failed AND candor_inside AND candor_time != 0) AS candor_total_firstFailure,
  maxIf(candor_time, candor_failed AND candor_inside AND candor_time != 0) AS candor_total_lastFailure,
  countIf(candor_request AND candor_inside AND candor_customer != '') AS candor_total_withCustomer,
  countIf(candor_failed AND candor_inside AND NOT candor_reading AND (candor_order != '' OR candor_money != -1)) AS candor_total_withOrder,
  countIf(candor_request AND candor_inside AND isNotNull(candor_duration)) AS candor_total_withDuration,
  countIf(candor_failed = 1 AND candor_inside = 1 AND candor_error != '') AS candor_total_withError,
  countIf(candor_failed AND candor_inside AND NOT candor_reading AND candor_money = -2) AS candor_total_negative,
  countIf(candor_failed AND candor_inside AND NOT candor_reading AND candor_money = -3) AS candor_total_unreadable,
  uniqIf(candor_customer, candor_request AND candor_inside AND candor_customer != '') AS candor_total_customers,
  uniqIf(candor_order, candor_request AND candor_inside AND candor_order != '') AS candor_total_orders,
  uniqIf((toString(`service`), ifNull(`version`, ''), '', arrayStringConcat(arrayMap(part -> if((length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) > 0 AND ((length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) = length(part) OR NOT (match(part, '^[vV]') AND (length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) = length(part) - 1) AND length(part) >= 8 AND (length(part) - length(replaceRegexpAll(part, '[0-9]', ''))) >= 2), '{id}', part), splitByChar('/', extract(`path`, '^[^?#]*'))), '/'), '', '', intDiv(candor_time, 60000000000)), candor_request AND candor_time != 0) AS candor_total_cells
FROM `logs`.`requests`
WHERE `ts` >= toDateTime(1773277200) AND `ts` <= toDateTime(1773284401)
  AND candor_time != 0 AND candor_time >= 1773277200000000000 AND candor_time < 1773284400000000000
LIMIT 1
