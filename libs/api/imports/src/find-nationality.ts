import { isNationality, nationalities } from '@luutru/domain';
import countries from 'i18n-iso-countries';
import { wordKey } from './word-key.js';

/** Names in use that neither language's list has. */
const usual: Readonly<Record<string, string>> = {
  'Việt Nam': 'VNM',
  Vietnamese: 'VNM',
  Mỹ: 'USA',
  Anh: 'GBR',
  UK: 'GBR',
  Hàn: 'KOR',
  'Nam Hàn': 'KOR',
  'Hàn Quốc': 'KOR',
  Korea: 'KOR',
  Nhật: 'JPN',
  Nga: 'RUS',
  Đức: 'DEU',
  Pháp: 'FRA',
  Úc: 'AUS',
  'Trung Quốc': 'CHN',
  'Đài Loan': 'TWN',
  Lào: 'LAO',
};

const byName = new Map<string, string>();
for (const alpha3 of nationalities) {
  const alpha2 = countries.alpha3ToAlpha2(alpha3);
  if (!alpha2) continue;
  byName.set(alpha2.toLowerCase(), alpha3);
  for (const language of ['vi', 'en']) {
    for (const name of countries.getName(alpha2, language, { select: 'all' }) ?? [])
      byName.set(wordKey(name), alpha3);
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(alpha2);
    if (shown) byName.set(wordKey(shown), alpha3);
  }
}
for (const [name, alpha3] of Object.entries(usual)) byName.set(wordKey(name), alpha3);

/** ISO 3166-1 alpha-3 for a code of three or two letters or for a country's Vietnamese or English name. */
export function findNationality(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return isNationality(code) ? code : byName.get(wordKey(text));
}
