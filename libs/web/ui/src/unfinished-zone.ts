/**
 * Whether a machine readable zone has lines to come: readers type each line with Enter. A passport has two lines
 * of 44 characters, a card three of 30 (ICAO Doc 9303).
 */
export function isUnfinishedZone(text: string): boolean {
  const zone = text.replace(/\s/g, '').toUpperCase();
  if (!/^[PACI][A-Z0-9<]+$/.test(zone) || !zone.includes('<')) return false;
  return zone.startsWith('P') ? zone.length === 44 : zone.length === 30 || zone.length === 60;
}
