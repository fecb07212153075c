'use strict';
/**
 * Makes the Date and Intl of a realm run at an offset and live in UTC, as the platform's machines do, whatever the
 * time zone of the process is. Dates made anywhere keep one prototype, so `instanceof Date` holds for all of them.
 */
function installCloudDate(realm) {
  const RealDate = realm.Date;
  const clock = { offsetMs: 0 };
  const now = () => RealDate.now() + clock.offsetMs;

  function CloudDate(...parts) {
    if (!new.target) return new CloudDate().toString();
    return Reflect.construct(RealDate, [toTime(parts)], new.target === CloudDate ? RealDate : new.target);
  }

  function toTime(parts) {
    if (parts.length === 0) return now();
    if (parts.length > 1) return RealDate.UTC(...parts);
    return typeof parts[0] === 'string' ? parse(parts[0]) : parts[0];
  }

  Object.assign(CloudDate, { now, parse, UTC: RealDate.UTC });
  CloudDate.prototype = RealDate.prototype;
  RealDate.prototype.constructor = CloudDate;
  liveInUtc(RealDate.prototype);
  realm.Date = CloudDate;
  defaultToUtc(realm.Intl);
  return clock;

  /** Text without a zone is read as UTC. */
  function parse(text) {
    const complete = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i.test(text) || /^\d{4}(?:-\d{2}){0,2}$/.test(text);
    if (complete) return RealDate.parse(text);
    const value = RealDate.parse(`${text}${/^\d{4}-\d{2}-\d{2}T/.test(text) ? 'Z' : ' UTC'}`);
    return Number.isNaN(value) ? RealDate.parse(text) : value;
  }
}

function liveInUtc(prototype) {
  for (const part of ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds']) {
    prototype[`get${part}`] = prototype[`getUTC${part}`];
    if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`];
  }
  prototype.getTimezoneOffset = () => 0;
  prototype.toString = function toString() {
    const [weekday, day, month, year, time] = this.toUTCString().replace(',', '').split(' ');
    return time === undefined ? 'Invalid Date' : `${weekday} ${month} ${day} ${year} ${time} GMT+0000 (Coordinated Universal Time)`;
  };
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const original = prototype[name];
    prototype[name] = function toLocale(locale, options) {
      return original.call(this, locale, { timeZone: 'UTC', ...options });
    };
  }
}

function defaultToUtc(intl) {
  const withZone = ([locale, options]) => [locale, { timeZone: 'UTC', ...options }];
  intl.DateTimeFormat = new Proxy(intl.DateTimeFormat, {
    construct: (target, parts) => new target(...withZone(parts)),
    apply: (target, _self, parts) => target(...withZone(parts)),
  });
}

module.exports = { installCloudDate };
