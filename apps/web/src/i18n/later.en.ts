import accessLog from '@luutru/web-access-log/i18n/en.json' with { type: 'json' };
import imports from '@luutru/web-imports/i18n/en.json' with { type: 'json' };
import onboarding from '@luutru/web-onboarding/i18n/en.json' with { type: 'json' };
import oversight from '@luutru/web-oversight/i18n/en.json' with { type: 'json' };
import receipts from '@luutru/web-receipts/i18n/en.json' with { type: 'json' };
import reports from '@luutru/web-reports/i18n/en.json' with { type: 'json' };
import session from '@luutru/web-session/i18n/later.en.json' with { type: 'json' };
import signals from '@luutru/web-signals/i18n/en.json' with { type: 'json' };
import statistics from '@luutru/web-statistics/i18n/en.json' with { type: 'json' };
import stays from '@luutru/web-stays/i18n/later.en.json' with { type: 'json' };
import trips from '@luutru/web-trips/i18n/en.json' with { type: 'json' };
import ui from '@luutru/web-ui/i18n/later.en.json' with { type: 'json' };

import app from './later.en.json' with { type: 'json' };

/** What no first page shows; each part is merged with the words of the same name that came first. */
export const words = {
  accessLog,
  app,
  imports,
  onboarding,
  oversight,
  receipts,
  reports,
  session,
  signals,
  statistics,
  stays,
  trips,
  ui,
};
