import { inPath, inQuery, type Json, json, listOf, paging, problems, ref } from './openapi-parts.ts'

const object: Json = { type: 'object' }
const decimal: Json = { type: ['string', 'null'], description: '数字文本' }
const ok = (description: string, schema: Json = object): Json => ({ 200: { description, ...json(schema) } })
const open: readonly Json[] = []

export const fixedSchemas: Readonly<Record<string, Json>> = {
  figure: {
    type: 'object', required: ['indicator', 'year', 'division', 'value', 'unit', 'text', 'records', 'definition'],
    properties: {
      indicator: { type: 'string' }, year: { type: 'integer' }, division: { type: 'string' }, value: decimal, unit: { type: 'string' }, text: { type: 'string', description: '报告中的写法' },
      records: { type: 'integer' }, numerator: decimal, denominator: decimal, definition: { type: 'string', description: '指标@版本' },
    },
  },
  claim: {
    type: 'object', required: ['text', 'start', 'end', 'status'],
    properties: {
      text: { type: 'string' }, start: { type: 'integer' }, end: { type: 'integer' }, number: { type: 'string' }, unit: { type: ['string', 'null'] }, quantifier: { type: ['string', 'null'] },
      indicator: { type: ['string', 'null'] }, status: { enum: ['confirmed', 'contradicted', 'unprovable', 'malformed'] }, reason: { type: 'string' }, figure: { anyOf: [ref('figure'), { type: 'null' }] },
    },
  },
}

const indicator = inPath('indicator', '指标')
const asked: readonly Json[] = [
  inQuery('year', '年度', { type: 'integer' }), inQuery('division', '区划代码'), inQuery('month', '月份', { type: 'integer', minimum: 1, maximum: 12 }), inQuery('as_of', '截至的时刻'),
]

const session: Record<string, Json> = {
  '/api/health': { get: { operationId: 'health', security: open, summary: '是否可用', responses: ok('可用') } },
  '/api/session': {
    post: {
      operationId: 'sign_in', security: open, summary: '登录', requestBody: { required: true, ...json({ type: 'object', required: ['username', 'password'], properties: { username: { type: 'string' }, password: { type: 'string' } } }) },
      responses: { ...ok('已登录', { type: 'object', required: ['token', 'user'], properties: { token: { type: 'string' }, user: object } }), ...problems(401, 422, 429) },
    },
    delete: { operationId: 'sign_out', summary: '退出', responses: { 204: { description: '已退出' }, ...problems(401) } },
  },
  '/api/me': { get: { operationId: 'me', summary: '我是谁、有哪些岗位', responses: { ...ok('我'), ...problems(401) } } },
  '/api/demo': { get: { operationId: 'demo', security: open, summary: '演示账号', responses: { ...ok('演示账号'), ...problems(404) } } },
}

const places: Record<string, Json> = {
  '/api/divisions': { get: { operationId: 'divisions', summary: '下级行政区划', parameters: [inQuery('parent', '上级代码'), inQuery('code', '代码'), inQuery('q', '名称')], responses: { ...ok('行政区划', listOf(object)), ...problems(401, 404) } } },
  '/api/registers': { get: { operationId: 'registers', summary: '全部台账', responses: { ...ok('台账', listOf(object)), ...problems(401) } } },
  '/api/registers/{register}': { get: { operationId: 'register', summary: '一个台账的定义，及我能做什么', parameters: [inPath('register', '台账')], responses: { ...ok('定义'), ...problems(401, 404) } } },
  '/api/evidence': {
    post: {
      operationId: 'upload', summary: '上传佐证', requestBody: { required: true, ...json({ type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, sha256: { type: 'string' } } }, 'multipart/form-data') },
      responses: { 201: { description: '已存', ...json({ type: 'object', required: ['id', 'sha256'], properties: { id: { type: 'string' }, sha256: { type: 'string' } } }) }, ...problems(401, 413, 415, 422) },
    },
  },
  '/api/evidence/{id}': { get: { operationId: 'evidence', summary: '佐证文件', parameters: [inPath('id', '佐证')], responses: { 200: { description: '文件' }, ...problems(401, 404) } } },
}

const figures: Record<string, Json> = {
  '/api/indicators': { get: { operationId: 'indicators', summary: '全部指标的定义', responses: { ...ok('指标', listOf(object)), ...problems(401) } } },
  '/api/figures': { get: { operationId: 'figures', summary: '全部指标的数', parameters: asked, responses: { ...ok('数', listOf(ref('figure'))), ...problems(401, 404, 422) } } },
  '/api/figures/{indicator}': { get: { operationId: 'figure', summary: '一个指标的数，按区划、按月', parameters: [indicator, ...asked], responses: { ...ok('数', ref('figure')), ...problems(401, 404, 422) } } },
  '/api/figures/{indicator}/records': {
    get: {
      operationId: 'figure_records', summary: '数背后的记录，各自贡献多少', parameters: [indicator, ...asked, inQuery('part', '分子或分母', { enum: ['numerator', 'denominator'] }), ...paging],
      responses: { ...ok('记录', listOf({ type: 'object', required: ['register', 'id', 'contribution'], properties: { register: { type: 'string' }, id: { type: 'string' }, contribution: decimal } })), ...problems(401, 404, 422) },
    },
  },
  '/api/reports/{year}': { get: { operationId: 'report', summary: '年度报告', parameters: [inPath('year', '年度'), inQuery('format', '格式', { enum: ['json', 'html', 'docx'] })], responses: { ...ok('报告'), ...problems(401, 404, 422) } } },
  '/api/claims': {
    post: {
      operationId: 'claims', summary: '核对一段文字里的每个数', requestBody: { required: true, content: { 'text/plain': { schema: { type: 'string' } }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: { type: 'string', format: 'binary' } } } },
      responses: { ...ok('表述', { type: 'object', properties: { claims: { type: 'array', items: ref('claim') } } }), ...problems(401, 413, 415, 422) },
    },
  },
}

const watching: Record<string, Json> = {
  '/api/inbox': { get: { operationId: 'inbox', summary: '等我办理的', parameters: paging, responses: { ...ok('待办', listOf(object)), ...problems(401) } } },
  '/api/notices': { get: { operationId: 'notices', summary: '提醒、逾期、督办', responses: { ...ok('通知', listOf(object)), ...problems(401) } } },
  '/api/search': { get: { operationId: 'search', summary: '查找', parameters: [inQuery('q', '文字')], responses: { ...ok('结果'), ...problems(401) } } },
  '/api/overview': { get: { operationId: 'overview', summary: '总览', responses: { ...ok('总览'), ...problems(401) } } },
  '/api/changes': { get: { operationId: 'changes', summary: '变化（server-sent events）', responses: { 200: { description: '变化', ...json({ type: 'string' }, 'text/event-stream') }, ...problems(401) } } },
  '/tiles/{layer}/{z}/{x}/{y}.mvt': { get: { operationId: 'tile', summary: '矢量瓦片', parameters: ['layer', 'z', 'x', 'y'].map((name) => inPath(name, name)), responses: { 200: { description: '瓦片', ...json({ type: 'string', format: 'binary' }, 'application/vnd.mapbox-vector-tile') }, ...problems(401, 404) } } },
  '/tiles/{layer}.json': { get: { operationId: 'tilejson', summary: '图层的 TileJSON', parameters: [inPath('layer', '图层')], responses: { ...ok('TileJSON'), ...problems(401, 404) } } },
}

/** The doors that no register decides. */
export const fixedPaths: Readonly<Record<string, Json>> = { ...session, ...places, ...figures, ...watching }
