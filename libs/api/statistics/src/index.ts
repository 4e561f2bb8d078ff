export { AskFigures } from './ask-figures.js';
export { countChanges } from './count-changes.js';
export { recountEverything } from './recount-everything.js';
export { type FigureRequest, type FigureTable, readFigures, readWholeFigures } from './read-figures.js';
export { StatisticsModule } from './statistics.module.js';
