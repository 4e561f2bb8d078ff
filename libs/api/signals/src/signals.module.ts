import { type DynamicModule, Module } from '@nestjs/common';
import { AlertsController } from './alerts/alerts.controller.js';
import { CaseStays } from './alerts/case-stays.js';
import { FindAlerts } from './alerts/find-alerts.js';
import { WorkAlert } from './alerts/work-alert.js';
import { JudgeLookups } from './judging/judge-lookups.js';
import { JudgeNight } from './judging/judge-night.js';
import { JudgeStays } from './judging/judge-stays.js';
import { ScreenEntries } from './judging/screen-entries.js';
import { SignalsLoop } from './judging/signals-loop.js';
import { KeepRules } from './rules/keep-rules.js';
import { SignalRulesController } from './rules/signal-rules.controller.js';
import { KeepWatchList } from './watch-list/keep-watch-list.js';
import { ProposeWatch } from './watch-list/propose-watch.js';
import { WatchListController } from './watch-list/watch-list.controller.js';

/** Signals for the police: the worker raises alerts, the API lets them be worked. */
@Module({})
export class SignalsModule {
  static forApi(): DynamicModule {
    return {
      module: SignalsModule,
      controllers: [AlertsController, WatchListController, SignalRulesController],
      providers: [CaseStays, FindAlerts, WorkAlert, KeepWatchList, ProposeWatch, KeepRules],
    };
  }

  static forWorker(): DynamicModule {
    return {
      module: SignalsModule,
      providers: [JudgeStays, ScreenEntries, JudgeLookups, JudgeNight, SignalsLoop],
    };
  }
}
