/**
 * What a person chose on this device (theme, language, last reason). Never personal data of a guest.
 * A browser that forbids storage is served with the fallback.
 */
export function storedChoice(key: string): string | null {
  try {
    return localStorage.getItem(`luutru.${key}`);
  } catch {
    return null;
  }
}

export function storeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(`luutru.${key}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts for the visit.
  }
}
