#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one typed line each.

typedef size_t (*candor_curl_sink)(char *bytes, size_t size, size_t count, void *context);
typedef int (*candor_curl_watch)(void *context, curl_off_t to_receive, curl_off_t received, curl_off_t to_send,
                                 curl_off_t sent);

static inline CURLcode candor_curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode candor_curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode candor_curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode candor_curl_set_headers(CURL *curl, struct curl_slist *headers) {
  return curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
}

static inline CURLcode candor_curl_set_body(CURL *curl, const void *bytes, curl_off_t count) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, count);
  return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, bytes);
}

static inline CURLcode candor_curl_set_sink(CURL *curl, candor_curl_sink sink) {
  return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, sink);
}

static inline CURLcode candor_curl_set_watch(CURL *curl, candor_curl_watch watch) {
  return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watch);
}

static inline CURLcode candor_curl_status(CURL *curl, long *status) {
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, status);
}
