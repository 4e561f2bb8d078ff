/**
 * The database roles. The owner owns every table and is used by migrations alone; each login role is one door's;
 * each views role owns the views of one department and can see only the rows of its sector.
 */
export const ownerRole = 'luutru_owner';

export const loginRoles = [
  'luutru_tenant',
  'luutru_platform',
  'luutru_worker',
  'luutru_culture',
  'luutru_health',
  'luutru_transport',
  'luutru_police',
  'luutru_leader',
  'luutru_office',
] as const;
export type LoginRole = (typeof loginRoles)[number];

export const viewRoles = [
  'luutru_culture_views',
  'luutru_health_views',
  'luutru_transport_views',
  'luutru_leader_views',
] as const;

/** The departments, each with a schema of views of its own and the sector that it may see. */
export const departments = [
  { schema: 'culture', sector: 'accommodation', login: 'luutru_culture', views: 'luutru_culture_views' },
  { schema: 'health', sector: 'health', login: 'luutru_health', views: 'luutru_health_views' },
  { schema: 'transport', sector: 'transport', login: 'luutru_transport', views: 'luutru_transport_views' },
] as const;
export type Department = (typeof departments)[number];

/** Those who read through views alone: the departments, and the leaders of the province, who see figures of every trade. */
export const readers = [
  ...departments,
  { schema: 'leader', sector: undefined, login: 'luutru_leader', views: 'luutru_leader_views' },
] as const;
export type Reader = (typeof readers)[number];
