/**
 * Settings of the own cluster: two cores, a few gigabytes; every acknowledged write reaches the disk.
 * Appended to the file that initdb wrote; later lines win.
 */
export const settings: readonly string[] = [
  "listen_addresses = ''",
  'unix_socket_permissions = 0700',
  'max_connections = 40',
  'shared_buffers = 256MB',
  'work_mem = 32MB',
  'maintenance_work_mem = 128MB',
  'effective_cache_size = 1GB',
  'max_worker_processes = 4',
  'max_parallel_workers_per_gather = 1',
  'random_page_cost = 1.1',
  'jit = off',
  'fsync = on',
  'synchronous_commit = on',
  'wal_compression = on',
  'wal_level = minimal',
  'max_wal_senders = 0',
  'max_wal_size = 1GB',
  'checkpoint_timeout = 10min',
  'checkpoint_completion_target = 0.9',
  "timezone = 'Asia/Shanghai'",
  "log_timezone = 'Asia/Shanghai'",
  'logging_collector = off',
  'log_min_messages = warning',
  'log_checkpoints = off',
]
