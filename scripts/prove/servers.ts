import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Proof } from '../../src/bank/syllabus-schema.ts'
import { bash } from './bash.ts'
import { freePort, type ServerNode, startAll } from './node.ts'

type Setup = NonNullable<Proof['setup']>

/** A kind of server that proofs run on. */
export interface Server {
  /** Prints its version, or fails where it isn't installed. */
  readonly version: string
  /** Its name before the version, as people say it. */
  readonly name: string
  /** Starts what a setup asks for in a folder of its own. */
  start(directory: string, setup: Setup, config: string): Promise<void>
}

const unsupported = (setup: Setup): never => {
  throw new Error(`this server knows no setup "${setup}"`)
}

const replaceAll = (text: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((done, [name, value]) => done.replaceAll(`@${name}@`, String(value)), text)

const redisNode = async (directory: string, name: string, config: readonly string[]) => {
  const port = await freePort()
  const data = join(directory, `${name}-data`)
  mkdirSync(data)
  writeFileSync(
    join(directory, `${name}.conf`),
    [`port ${port}`, 'bind 127.0.0.1', `dir ${data}`, 'enable-debug-command yes', ...config, ''].join('\n'),
  )
  const client = `redis-cli -p ${port}`
  const node: ServerNode = {
    name,
    command: `redis-server ${directory}/${name}.conf`,
    client,
    ready: `${client} PING | grep -q -e PONG -e NOAUTH`,
  }
  return { node, port }
}

const redis: Server = {
  name: 'redis-server',
  version: "redis-server --version | grep -oP '(?<=v=)[0-9.]+'",
  start: async (directory, setup, config) => {
    const lines = config.split('\n')
    if (setup === 'cluster') {
      const names = ['node1', 'node2', 'node3', 'node4', 'node5', 'node6']
      const nodes = await Promise.all(
        names.map(name =>
          redisNode(directory, name, ['cluster-enabled yes', 'cluster-node-timeout 2000', ...lines]),
        ),
      )
      await startAll(
        directory,
        nodes.map(({ node }) => node),
      )
      const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`).join(' ')
      const made = await bash(
        `redis-cli --cluster create ${addresses} --cluster-replicas 1 --cluster-yes && for _ in $(seq 100); do node1 CLUSTER INFO | grep -q cluster_state:ok && exit 0; sleep 0.1; done; exit 1`,
        directory,
      )
      if (made.code !== 0) throw new Error(`no cluster: ${made.output}`)
      return
    }
    const primary = await redisNode(directory, 'primary', lines)
    const follow = [`replicaof 127.0.0.1 ${primary.port}`, 'repl-diskless-sync-delay 0']
    const replicas = { single: [], replica: ['replica'], sentinel: ['replica', 'replica2'] }[setup]
    const followers = await Promise.all(
      replicas.map(name => redisNode(directory, name, [...lines, ...follow])),
    )
    await startAll(directory, [primary.node, ...followers.map(({ node }) => node)])
    for (const name of replicas) {
      await bash(
        `for _ in $(seq 100); do ${name} INFO replication | grep -q master_link_status:up && exit 0; sleep 0.1; done`,
        directory,
      )
    }
    if (setup !== 'sentinel') return
    const sentinels = await Promise.all(
      ['sentinel1', 'sentinel2', 'sentinel3'].map(name =>
        redisNode(directory, name, [
          `sentinel monitor mymaster 127.0.0.1 ${primary.port} 2`,
          'sentinel down-after-milliseconds mymaster 1000',
          'sentinel failover-timeout mymaster 10000',
        ]),
      ),
    )
    await startAll(
      directory,
      sentinels.map(({ node }) => ({ ...node, command: `${node.command} --sentinel` })),
    )
    await bash(
      "for _ in $(seq 150); do sentinel1 SENTINEL CKQUORUM mymaster | grep -q '3 usable' && exit 0; sleep 0.1; done",
      directory,
    )
  },
}

const templates = new Map<string, Promise<string>>()

/** A data directory as a fresh installation makes it, copied for every proof: making one takes seconds. */
const freshMariadb = (directory: string): Promise<string> => {
  const template = join(dirname(directory), 'mariadb-template')
  const make = async () => {
    const made = await bash(
      `mariadb-install-db --no-defaults --user="$(id -un)" --auth-root-authentication-method=normal --skip-test-db --datadir=${template}`,
      directory,
    )
    if (made.code !== 0) throw new Error(made.output)
    return template
  }
  const asked = templates.get(template) ?? make()
  templates.set(template, asked)
  return asked
}

const mariadbNode = async (directory: string, name: string, id: number, config: string) => {
  const port = await freePort()
  const data = join(directory, `${name}-data`)
  const socket = join(directory, `${name}.sock`)
  cpSync(await freshMariadb(directory), data, { recursive: true })
  /** Its own: a starting server deletes the temporary tables it finds, those of a running one too. */
  const temporary = join(directory, `${name}-tmp`)
  mkdirSync(temporary)
  writeFileSync(
    join(directory, `${name}.cnf`),
    [
      '[mariadbd]',
      `port=${port}`,
      `socket=${socket}`,
      `datadir=${data}`,
      `tmpdir=${temporary}`,
      `pid-file=${name}.mariadb-pid`,
      'bind-address=127.0.0.1',
      `server-id=${id}`,
      'log-bin=binlog',
      'innodb-buffer-pool-size=32M',
      config,
      '',
    ].join('\n'),
  )
  const connect = `mariadb --no-defaults -uroot -S ${socket}`
  const node: ServerNode = {
    name,
    command: `mariadbd --defaults-file=${directory}/${name}.cnf --user="$(id -un)"`,
    client: `${connect} -e`,
    ready: `${connect} -e 'SELECT 1'`,
  }
  return { node, port }
}

const mariadb: Server = {
  name: 'mariadb-server',
  version: "mariadbd --version | grep -oP '[0-9]+\\.[0-9]+\\.[0-9]+(?=-MariaDB)'",
  start: async (directory, setup, config) => {
    if (setup !== 'single' && setup !== 'replica') return unsupported(setup)
    const primary = await mariadbNode(directory, 'primary', 1, config)
    if (setup === 'single') return startAll(directory, [primary.node])
    const replica = await mariadbNode(directory, 'replica', 2, config)
    await startAll(directory, [primary.node, replica.node])
    const joined = await bash(
      `primary "CREATE USER repl@'127.0.0.1' IDENTIFIED BY 'repl'; GRANT REPLICATION SLAVE ON *.* TO repl@'127.0.0.1'" &&
replica "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=${primary.port}, MASTER_USER='repl', MASTER_PASSWORD='repl', MASTER_USE_GTID=slave_pos; START SLAVE" &&
for _ in $(seq 100); do replica 'SHOW REPLICA STATUS\\G' | grep -q 'Slave_SQL_Running: Yes' && exit 0; sleep 0.1; done; exit 1`,
      directory,
    )
    if (joined.code !== 0) throw new Error(`no replication: ${joined.output}`)
  },
}

/** Ports that configuration and steps of a proof may name: `@PORT1@` to `@PORT4@` and `$PORT1` to `$PORT4`. */
const portsFor = async (directory: string) => {
  const ports = await Promise.all([1, 2, 3, 4].map(freePort))
  const names = Object.fromEntries(ports.map((port, i) => [`PORT${i + 1}`, port]))
  writeFileSync(
    join(directory, 'ports'),
    Object.entries(names)
      .map(([name, port]) => `export ${name}=${port}\n`)
      .join(''),
  )
  return names
}

const nginx: Server = {
  name: 'nginx',
  version: "nginx -v 2>&1 | grep -oP '(?<=nginx/)[0-9.]+'",
  start: async (directory, setup, config) => {
    if (setup !== 'single') return unsupported(setup)
    const ports = await portsFor(directory)
    writeFileSync(
      join(directory, 'nginx.conf'),
      replaceAll(
        `daemon off;
worker_processes 1;
pid @DIR@/nginx.pid-file;
error_log @DIR@/error.log info;
events {}
http {
  access_log @DIR@/access.log;
  client_body_temp_path @DIR@/body;
  proxy_temp_path @DIR@/proxy;
  fastcgi_temp_path @DIR@/fastcgi;
  uwsgi_temp_path @DIR@/uwsgi;
  scgi_temp_path @DIR@/scgi;
${config}
}
`,
        { ...ports, DIR: directory },
      ),
    )
    const node: ServerNode = {
      name: 'nginx-server',
      command: `nginx -p ${directory} -e ${directory}/error.log -c ${directory}/nginx.conf`,
      client: `nginx -p ${directory} -c ${directory}/nginx.conf`,
      ready: `curl -s -o /dev/null http://127.0.0.1:${ports['PORT1']}/`,
    }
    return startAll(directory, [node])
  },
}

const haproxy: Server = {
  name: 'haproxy',
  version: "haproxy -v | grep -oP '(?<=version )[0-9.]+' | head -1",
  start: async (directory, setup, config) => {
    if (setup !== 'single') return unsupported(setup)
    const ports = await portsFor(directory)
    writeFileSync(join(directory, 'haproxy.cfg'), replaceAll(`${config}\n`, { ...ports, DIR: directory }))
    const node: ServerNode = {
      name: 'haproxy-server',
      command: `haproxy -db -f ${directory}/haproxy.cfg`,
      client: `haproxy -f ${directory}/haproxy.cfg`,
      ready: `curl -s -o /dev/null http://127.0.0.1:${ports['PORT1']}/`,
    }
    return startAll(directory, [node])
  },
}

const etcd: Server = {
  name: 'etcd',
  version: "etcd --version | grep -oP '(?<=etcd Version: )[0-9.]+'",
  start: async (directory, setup, config) => {
    if (setup !== 'single' && setup !== 'cluster') return unsupported(setup)
    const names = setup === 'single' ? ['node1'] : ['node1', 'node2', 'node3']
    const members = await Promise.all(
      names.map(async name => ({ name, client: await freePort(), peer: await freePort() })),
    )
    const url = (port: number) => `http://127.0.0.1:${port}`
    const initial = members.map(({ name, peer }) => `${name}=${url(peer)}`).join(',')
    const options = config.split('\n').join(' ')
    const nodes = members.map(
      ({ name, client, peer }): ServerNode => ({
        name,
        command: `etcd --name ${name} --data-dir ${name}-data --listen-client-urls ${url(client)} --advertise-client-urls ${url(client)} --listen-peer-urls ${url(peer)} --initial-advertise-peer-urls ${url(peer)} --initial-cluster ${initial} ${options}`,
        client: `env ETCDCTL_API=3 etcdctl --endpoints=${url(client)}`,
        /** The first of several can't serve before the second stands. */
        ready: setup === 'single' ? `curl -sf ${url(client)}/health` : 'true',
      }),
    )
    await startAll(directory, nodes)
    const up = `for _ in $(seq 100); do node1 endpoint health >/dev/null 2>&1 && exit 0; sleep 0.1; done; exit 1`
    if ((await bash(up, directory)).code !== 0) throw new Error('etcd is not healthy')
  },
}

const shell: Server = {
  name: 'bash',
  version: "bash --version | grep -oP '(?<=version )[0-9.]+' | head -1",
  start: async directory => {
    await portsFor(directory)
  },
}

export const SERVERS: Readonly<Record<Proof['server'], Server>> = {
  redis,
  mariadb,
  nginx,
  haproxy,
  etcd,
  shell,
}
