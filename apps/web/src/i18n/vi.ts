import oversight from '@luutru/web-oversight/i18n/vi.json';
import session from '@luutru/web-session/i18n/vi.json';
import stays from '@luutru/web-stays/i18n/vi.json';
import ui from '@luutru/web-ui/i18n/vi.json';

import app from './vi.json';

export const words = { app, oversight, session, stays, ui };
