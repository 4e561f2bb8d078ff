/** Nothing a guest wrote may reach the server's log: neither parameters, nor statements, nor the rows of a DETAIL. */
const silentAboutData = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
};

const everywhere = {
  ...silentAboutData,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // Statements here touch few rows; compiling them costs more than it saves.
  jit: 'off',
};

/** Two cores, a few hundred megabytes, and no acknowledged declaration lost. */
const durable = {
  shared_buffers: '256MB',
  max_connections: '120',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  max_wal_size: '2GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
};

/** A database that is thrown away: as fast as it gets. */
const disposable = {
  shared_buffers: '128MB',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Arguments of `postgres`; on the command line, so that an older data folder never brings older settings. */
export function serverArguments(cluster: string, port: number, testing: boolean): string[] {
  const settings = { ...everywhere, ...(testing ? disposable : durable), port: String(port) };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
