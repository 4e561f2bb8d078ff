export { AccessLogModule } from './access-log.module.js';
export { type Reason, tellViewed, type Viewed, viewKey, type ViewOptions } from './viewed.js';
export { type ToldView, ViewsOfStay } from './views-of-stay.js';
export { ViewsPersons } from './views-persons.js';
export { type View, WriteView } from './write-view.js';
