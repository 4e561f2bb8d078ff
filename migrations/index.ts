import { CreateTenancy1795478400000 } from './1795478400000-create-tenancy.ts';
import { CreatePlaces1795478400001 } from './1795478400001-create-places.ts';
import { CreateAccounts1795478400002 } from './1795478400002-create-accounts.ts';
import { CreateFacilities1795478400003 } from './1795478400003-create-facilities.ts';
import { CreateStays1795478400004 } from './1795478400004-create-stays.ts';
import { CreateDepartmentViews1795478400005 } from './1795478400005-create-department-views.ts';
import { ExtendStays1795478400006 } from './1795478400006-extend-stays.ts';
import { CreateOnboarding1795478400007 } from './1795478400007-create-onboarding.ts';
import { CreateTrips1795478400008 } from './1795478400008-create-trips.ts';
import { CreateImports1795478400009 } from './1795478400009-create-imports.ts';
import { AdmitFacilities1795478400010 } from './1795478400010-admit-facilities.ts';
import { CreateExchange1795478400011 } from './1795478400011-create-exchange.ts';
import { CreateAccessLog1795478400012 } from './1795478400012-create-access-log.ts';
import { CreateStatistics1795478400013 } from './1795478400013-create-statistics.ts';
import { CreateSignals1795478400014 } from './1795478400014-create-signals.ts';
import { IndexPersons1795478400015 } from './1795478400015-index-persons.ts';
import { CreateReports1795478400016 } from './1795478400016-create-reports.ts';
import { CreateMaps1795478400018 } from './1795478400018-create-maps.ts';
import { VerifyReceipts1795478400019 } from './1795478400019-verify-receipts.ts';

/** Every migration, in order. An explicit list: what is not named here does not run. */
export const migrations = [
  CreateTenancy1795478400000,
  CreatePlaces1795478400001,
  CreateAccounts1795478400002,
  CreateFacilities1795478400003,
  CreateStays1795478400004,
  CreateDepartmentViews1795478400005,
  ExtendStays1795478400006,
  CreateOnboarding1795478400007,
  CreateTrips1795478400008,
  CreateImports1795478400009,
  AdmitFacilities1795478400010,
  CreateExchange1795478400011,
  CreateAccessLog1795478400012,
  CreateStatistics1795478400013,
  CreateSignals1795478400014,
  IndexPersons1795478400015,
  CreateReports1795478400016,
  CreateMaps1795478400018,
  VerifyReceipts1795478400019,
];
