import session from '@luutru/web-session/i18n/vi.json' with { type: 'json' };
import stays from '@luutru/web-stays/i18n/vi.json' with { type: 'json' };
import ui from '@luutru/web-ui/i18n/vi.json' with { type: 'json' };

import app from './vi.json' with { type: 'json' };

export const words = { app, session, stays, ui };
