import { Module } from '@nestjs/common';
import { FacilitiesModule } from '@luutru/facilities';
import { StaysModule } from '@luutru/stays';
import { FileImport } from './file-import.js';
import { FileRows } from './file-rows.js';
import { FindImports } from './find-imports.js';
import { ImportRunner } from './import-runner.js';
import { ImportsController } from './imports.controller.js';
import { MapImport } from './map-import.js';
import { MendRow } from './mend-row.js';
import { StartImport } from './start-import.js';
import { UploadSlots } from './upload-slots.js';
import { WriteRejections } from './write-rejections.js';

@Module({
  imports: [FacilitiesModule, StaysModule],
  controllers: [ImportsController],
  providers: [
    StartImport,
    FindImports,
    MapImport,
    MendRow,
    WriteRejections,
    UploadSlots,
    FileRows,
    FileImport,
    ImportRunner,
  ],
})
export class ImportsModule {}
