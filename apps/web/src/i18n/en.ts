import oversight from '@luutru/web-oversight/i18n/en.json';
import session from '@luutru/web-session/i18n/en.json';
import stays from '@luutru/web-stays/i18n/en.json';
import ui from '@luutru/web-ui/i18n/en.json';

import app from './en.json';

export const words = { app, oversight, session, stays, ui };
