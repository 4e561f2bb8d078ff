import { Module } from '@nestjs/common';
import { FacilitiesModule } from '@luutru/facilities';
import { AmendStay } from './amend-stay.js';
import { BatchController } from './batch.controller.js';
import { CancelStay } from './cancel-stay.js';
import { ChangeStay } from './change-stay.js';
import { CheckOutStay } from './check-out-stay.js';
import { DeclareNil } from './declare-nil.js';
import { DeclareStay } from './declare-stay.js';
import { DeclareStays } from './declare-stays.js';
import { EventsController } from './events.controller.js';
import { ExportNa17 } from './export-na17.js';
import { ExtendStay } from './extend-stay.js';
import { FindKnownGuests } from './find-known-guests.js';
import { FindStay } from './find-stay.js';
import { GuestsController } from './guests.controller.js';
import { ListStays } from './list-stays.js';
import { MoveStay } from './move-stay.js';
import { Na17Controller } from './na17.controller.js';
import { NilDeclarationsController } from './nil-declarations.controller.js';
import { ReturnStay } from './return-stay.js';
import { ScansController } from './scans.controller.js';
import { ShowToday } from './show-today.js';
import { AsTenant } from './statements/as-tenant.js';
import { KeepStatementLinks } from './statements/keep-statement-links.js';
import { ShowStatement } from './statements/show-statement.js';
import { StatementLinksController } from './statements/statement-links.controller.js';
import { StatementsController } from './statements/statements.controller.js';
import { StaysController } from './stays.controller.js';
import { UndoChange } from './undo-change.js';

const changes = [
  ChangeStay,
  AmendStay,
  ExtendStay,
  MoveStay,
  CheckOutStay,
  CancelStay,
  UndoChange,
  ReturnStay,
];

@Module({
  imports: [FacilitiesModule],
  controllers: [
    StaysController,
    BatchController,
    Na17Controller,
    GuestsController,
    NilDeclarationsController,
    ScansController,
    EventsController,
    StatementLinksController,
    StatementsController,
  ],
  providers: [
    DeclareStay,
    DeclareStays,
    DeclareNil,
    ExportNa17,
    FindKnownGuests,
    FindStay,
    ListStays,
    ShowToday,
    AsTenant,
    KeepStatementLinks,
    ShowStatement,
    ...changes,
  ],
  exports: [DeclareStay, DeclareStays, AmendStay, CancelStay, CheckOutStay, MoveStay, FindStay],
})
export class StaysModule {}
