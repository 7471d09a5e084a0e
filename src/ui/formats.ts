/** Making an Intl object takes longer than a whole render, and none ever changes: each is made once. */
const made = new Map<string, unknown>();

function once<O, F>(Format: new (locale: string, options: O) => F, locale: string, options: O): F {
  const name = `${Format.name} ${locale} ${JSON.stringify(options)}`;
  if (!made.has(name)) made.set(name, new Format(locale, options));
  return made.get(name) as F;
}

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(Intl.NumberFormat, locale, options);
export const listFormat = (locale: string, options: Intl.ListFormatOptions): Intl.ListFormat => once(Intl.ListFormat, locale, options);
export const nameFormat = (locale: string, options: Intl.DisplayNamesOptions): Intl.DisplayNames =>
  once(Intl.DisplayNames, locale, options);
export const relativeFormat = (locale: string, options: Intl.RelativeTimeFormatOptions): Intl.RelativeTimeFormat =>
  once(Intl.RelativeTimeFormat, locale, options);
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(Intl.DateTimeFormat, locale, options);
