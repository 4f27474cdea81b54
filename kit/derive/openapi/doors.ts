import { answer, body, bytes, type Door, header, inPath, type Json, listOf, type Method, object, page, parameterRef, query, ref, shape, text } from './parts.ts'
import { asked, paged } from './schemas.ts'

export type Doors = Readonly<Record<string, Partial<Record<Method, Door>>>>

const items = (schema: Json): Json => answer(200, '列表', shape({ items: listOf(schema) }))
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const geojson = 'application/geo+json'
const tus = parameterRef('TusResumable')
const upload = inPath('id', '上传的标识')
const counts = shape({ waiting: { type: 'integer' }, reminded: { type: 'integer' }, overdue: { type: 'integer' }, supervised: { type: 'integer' } })

const session: Doors = {
  '/api/health': { get: { id: 'health', tag: '系统', summary: '是否在服务', public: true, problems: [503], answers: answer(200, '在服务', shape({ status: { const: 'ok' }, store: { enum: ['embedded', 'managed', 'external'] }, version: text })) } },
  '/api/openapi.json': { get: { id: 'openapi', tag: '系统', summary: '本说明', public: true } },
  '/api/problems': { get: { id: 'problems', tag: '系统', summary: '全部错误代码：含义和怎么办', public: true, answers: items(ref('ProblemEntry')) } },
  '/api/problems/{code}': { get: { id: 'problem', tag: '系统', summary: '一个错误代码；错误答复的 type 指向这里', public: true, parameters: [inPath('code', '错误代码')], problems: [404], answers: answer(200, '含义', ref('ProblemEntry')) } },
  '/api/upkeep': { get: { id: 'upkeep', tag: '系统', summary: '后续事项还有多少没办、哪些屡次失败（系统管理员）', problems: [403], answers: answer(200, '状况', shape({ outbox: shape({ waiting: { type: 'integer' }, dead: { type: 'integer' }, oldest: { type: ['string', 'null'] }, errors: listOf(object) }) })) } },
  '/metrics': { get: { id: 'metrics', tag: '系统', summary: '运行指标（Prometheus）', answers: answer(200, '文本', text, 'text/plain') } },
  '/api/session': {
    post: {
      id: 'sign_in', tag: '登录', summary: '登录', public: true, body: body(shape({ username: text, password: { type: 'string', format: 'password' } })), problems: [400, 401, 403, 422, 429],
      answers: answer(200, '已登录；同时设下 cookie', shape({ token: text, user: ref('User'), csrf: text, must_change_password: { type: 'boolean', description: '是初始密码，须先修改' } })),
    },
    delete: { id: 'sign_out', tag: '登录', summary: '退出', problems: [403], answers: answer(204, '已退出') },
  },
  '/api/me': {
    get: {
      id: 'me', tag: '登录', summary: '我是谁，有哪些岗位',
      answers: answer(200, '本人', shape({ user: ref('User'), posts: listOf(ref('Post')), must_change_password: { type: 'boolean' }, csrf: text, city: object, scope: {}, year: { type: 'integer' }, demo: { type: 'boolean' }, version: text, store: text })),
    },
  },
  '/api/me/password': {
    post: { id: 'change_password', tag: '登录', summary: '修改本人密码；其他登录随之结束', body: body(shape({ current: text, password: { type: 'string', format: 'password' } })), problems: [400, 403, 422, 429], answers: answer(204, '已修改') },
  },
  '/api/demo': { get: { id: 'demo', tag: '登录', summary: '演示账号；没有演示数据时 404', public: true, problems: [404], answers: answer(200, '账号', shape({ password: text, accounts: listOf(object) })) } },
}

const account = inPath('id', '账号的标识')
const because = body(shape({ reason: { type: 'string', description: '理由' } }))
const issued = shape({ account: ref('Account'), initial_password: { type: 'string', description: '只显示这一次' } })
const accounts: Doors = {
  '/api/accounts': {
    get: { id: 'accounts', tag: '账号', summary: '账号（系统管理员）', parameters: [query('q', '用户名或姓名中的字'), query('cursor', '从何处接'), query('limit', '每页几个')], problems: [403], answers: answer(200, '一页', page(ref('Account'))) },
    post: { id: 'open_account', tag: '账号', summary: '为人员开账号，得一次性初始密码', body: body(shape({ person: text, username: text })), problems: [400, 403, 409, 422, 429], answers: answer(201, '已开', issued) },
  },
  '/api/accounts/{id}': { get: { id: 'account', tag: '账号', summary: '一个账号', parameters: [account], problems: [403, 404], answers: answer(200, '账号', ref('Account')) } },
  '/api/accounts/{id}/reset': { post: { id: 'reset_password', tag: '账号', summary: '重置密码，得一次性初始密码；登录全部结束', parameters: [account], body: because, problems: [400, 403, 404, 422, 429], answers: answer(200, '已重置', issued) } },
  '/api/accounts/{id}/lock': { post: { id: 'lock_account', tag: '账号', summary: '锁定，登录全部结束', parameters: [account], body: because, problems: [400, 403, 404, 409, 422], answers: answer(200, '账号', ref('Account')) } },
  '/api/accounts/{id}/unlock': { post: { id: 'unlock_account', tag: '账号', summary: '解锁', parameters: [account], body: because, problems: [400, 403, 404, 422], answers: answer(200, '账号', ref('Account')) } },
  '/api/accounts/{id}/end-sessions': { post: { id: 'end_sessions', tag: '账号', summary: '结束全部登录', parameters: [account], body: because, problems: [400, 403, 404, 422], answers: answer(200, '账号', ref('Account')) } },
}

const provenance: Doors = {
  '/api/sourced-values': { get: { id: 'sourced_values', tag: '系统', summary: '全部法定数值的出处、把握和核对日期，每条要不要核（系统管理员）', problems: [403], answers: answer(200, '全部', shape({ on: text, counts: object, items: listOf(shape({ file: text, key: text, title: text, source: text, confidence: text, looked_up_on: {}, valid_from: {}, valid_to: {}, check: text })) })) } },
}

const places: Doors = {
  '/api/divisions': {
    get: { id: 'divisions', tag: '区划', summary: '行政区划：下级、按代码或名称；无参数时为本人管辖的最上级', parameters: [query('parent', '上级代码'), query('code', '代码'), query('q', '名称中的字')], problems: [403, 404], answers: items(ref('Division')) },
  },
  '/api/search': { get: { id: 'search', tag: '区划', summary: '在记录、区划、人员、页面中查找', parameters: [query('q', '要找的字', text, true)], answers: items(ref('Hit')) } },
}

/** A file of features as it was received. */
const spatialFile: Json = { required: true, content: { [geojson]: { schema: object }, 'application/zip': { schema: bytes } } }
const rowsFile: Json = { required: true, content: { [geojson]: { schema: object }, 'application/zip': { schema: bytes }, 'text/csv': { schema: text } } }
const registers: Doors = {
  '/api/registers': { get: { id: 'registers', tag: '台账', summary: '可查看的台账', answers: items(ref('RegisterEntry')) } },
  '/api/registers/{register}': { get: { id: 'register', tag: '台账', summary: '台账的定义，以及本人可办什么', parameters: [inPath('register', '台账名')], problems: [404], answers: answer(200, '定义', ref('RegisterDefinition')) } },
  '/api/registers/{register}/imports': {
    post: {
      id: 'import', tag: '台账', summary: '导入 GeoJSON、zip 的 shapefile 或（没有图形的台账）CSV 表：先预览每行，commit=1 时登记', problems: [400, 403, 404, 413, 415, 422, 503], body: rowsFile,
      parameters: [inPath('register', '台账名'), query('mapping', '字段对应，JSON'), query('division', '文件未写区划时的区划代码'), query('crs', '文件没有注明坐标系时：EPSG 代码，或 gcj02、bd09（加偏的经纬度）'), query('encoding', '文件没有注明编码时：utf-8、gbk 等'), query('commit', '1 为登记', { const: '1' })], answers: answer(200, '预览，或登记的结果', object),
    },
  },
  '/api/registers/{register}/records/{id}/content': {
    post: {
      id: 'import_content', tag: '台账', summary: '图层版本的内容：整份装入', problems: [400, 403, 404, 409, 413, 415, 422, 503], body: spatialFile,
      parameters: [inPath('register', '台账名'), inPath('id', '版本的标识'), query('crs', '文件没有注明坐标系时：EPSG 代码，或 gcj02、bd09（加偏的经纬度）'), query('encoding', '文件没有注明编码时：utf-8、gbk 等'), query('class', '作类别的字段'), query('name', '作名称的字段')], answers: answer(200, '装入的结果', object),
    },
  },
}

const evidence: Doors = {
  '/api/evidence': {
    post: {
      id: 'upload_evidence', tag: '佐证', summary: '上传佐证', problems: [400, 403, 413, 415, 422], answers: answer(201, '已收', ref('Evidence')),
      body: body(shape({ file: bytes, taken_at: { type: 'string', format: 'date-time', description: '相机没有记录时人工填写的拍摄时间' }, longitude: { type: 'string', description: '相机没有记录时人工填写的位置' }, latitude: text, file_time: { type: 'string', format: 'date-time', description: '文件自己的修改时间' }, sha256: { type: 'string', description: '如给出，须与所收一致' } }, ['file']), 'multipart/form-data'),
    },
  },
  '/api/evidence/{id}': { get: { id: 'read_evidence', tag: '佐证', summary: '佐证原件', parameters: [inPath('id', '佐证的标识')], problems: [404], answers: answer(200, '原件，类型为收件时认定的类型', bytes, '*/*') } },
  '/api/evidence/{id}/about': { get: { id: 'evidence_about', tag: '佐证', summary: '佐证何时何地拍摄、由谁说', parameters: [inPath('id', '佐证的标识')], problems: [404], answers: answer(200, '佐证', ref('EvidenceAbout')) } },
  '/api/evidence/tus': {
    options: { id: 'tus_options', tag: '佐证', summary: '续传的能力', answers: answer(204, '见响应头') },
    post: { id: 'tus_begin', tag: '佐证', summary: '开始续传（tus 1.0.0）', parameters: [tus, header('Upload-Length', '字节数', true), header('Upload-Metadata', 'filename、taken_at、longitude、latitude、file_time、sha256，值为 base64')], problems: [400, 403, 412, 413, 422], answers: answer(201, '位置见 Location') },
  },
  '/api/evidence/tus/{id}': {
    get: { id: 'tus_state', tag: '佐证', summary: '已收多少；HEAD 同', parameters: [upload, tus], problems: [404, 412], answers: answer(200, '见 Upload-Offset') },
    patch: { id: 'tus_append', tag: '佐证', summary: '接着传', parameters: [upload, tus, header('Upload-Offset', '从何处接', true)], body: body(bytes, 'application/offset+octet-stream'), problems: [400, 403, 404, 409, 412, 413, 415, 422, 423, 460], answers: answer(204, '已收') },
    delete: { id: 'tus_end', tag: '佐证', summary: '取消续传', parameters: [upload, tus], problems: [403, 404, 412], answers: answer(204, '已取消') },
  },
}

const formats = ['json', 'html', 'docx', 'pdf']
const files = { 'application/json': { schema: object }, 'text/html': { schema: text }, [word]: { schema: bytes }, 'application/pdf': { schema: bytes } }
const indicator = inPath('indicator', '指标')
const figures: Doors = {
  '/api/indicators': { get: { id: 'indicators', tag: '指标', summary: '全部指标的定义', answers: items(ref('Indicator')) } },
  '/api/audit': { get: { id: 'audit', tag: '账号', summary: '登录、查看敏感信息、导出、导入等访问记录，新的在前', parameters: [...paged, query('action', '只看一种', { type: 'string' }), query('register', '只看一个台账', { type: 'string' }), query('actor', '只看一人', { type: 'string' })], problems: [403, 422], answers: answer(200, '访问记录', page(object)) } },
  '/api/figures': { get: { id: 'figures', tag: '指标', summary: '全部指标的数', parameters: [...asked, query('compare', '并给上年的数', { const: 'last_year' }), query('format', 'xlsx 为工作簿，按区划和按月各一张', { enum: ['json', 'xlsx'] })], problems: [403, 404, 422], answers: items(ref('Figure')) } },
  '/api/figures/{indicator}': { get: { id: 'figure', tag: '指标', summary: '一个指标，按区划和月份展开', parameters: [indicator, ...asked], problems: [403, 404, 422], answers: answer(200, '指标', ref('FigureDetail')) } },
  '/api/figures/{indicator}/records': {
    get: {
      id: 'figure_records', tag: '指标', summary: '数后面的记录，贡献之和等于该数', parameters: [indicator, ...asked, ...paged, query('part', '比率的哪一部分', { enum: ['numerator', 'denominator'] })], problems: [403, 404, 422],
      answers: answer(200, '记录', page(ref('Contribution'), { total: { type: 'integer' }, sum: { type: ['string', 'null'] }, hidden: shape({ records: { type: 'integer' }, contribution: { type: 'string' } }) })),
    },
  },
  '/api/overview': { get: { id: 'overview', tag: '指标', summary: '各章与四库一览', parameters: asked, problems: [403, 404, 422], answers: answer(200, '一览', shape({ chapters: listOf(object), banks: listOf(object) })) } },
  '/api/reports/{year}': {
    get: {
      id: 'report', tag: '报告', summary: '年度报告', parameters: [inPath('year', '年度'), parameterRef('division'), query('format', '格式', { enum: formats, default: 'json' })], problems: [403, 404, 422],
      answers: { 200: { description: '报告', content: files } },
    },
  },
  '/api/reports/{year}/seal': {
    get: {
      id: 'seal_preview', tag: '报告', summary: '封存前：将封存什么，一致性检查的结果，本人可否封存', parameters: [inPath('year', '年度'), parameterRef('division')], problems: [403, 404],
      answers: answer(200, '将封存的内容', shape({ allowed: { type: 'boolean' }, figures: { type: 'integer' }, records: { type: 'integer' }, checks: listOf(object) })),
    },
    post: {
      id: 'seal_report', tag: '报告', summary: '封存年度报告：文字、数、每个数背后的记录与版本，连同摘要', parameters: [inPath('year', '年度'), parameterRef('division'), parameterRef('IdempotencyKey')], problems: [403, 404, 409, 422],
      body: body(shape({ note: text, explanations: { type: 'object', additionalProperties: text, description: '未通过的一致性规则的书面说明，以规则为键' } }, [])),
      answers: answer(201, '已封存', ref('Seal')),
    },
  },
  '/api/reports/sealed': { get: { id: 'sealed_reports', tag: '报告', summary: '已封存的报告，新的在前', parameters: [query('year', '年度'), parameterRef('division')], problems: [404], answers: items(ref('Seal')) } },
  '/api/reports/sealed/{id}': {
    get: {
      id: 'sealed_report', tag: '报告', summary: '一份已封存的报告，以及封存之后改动了什么：逐项指标、逐条记录，何人何时为何；并核对摘要', parameters: [inPath('id', '封存的标识'), query('format', '格式；canonical 为计算摘要的原文', { enum: [...formats, 'canonical'], default: 'json' })], problems: [404, 409, 422],
      answers: { 200: { description: '封存的报告', content: files } },
    },
  },
  '/api/reports/sealed/{id}/figures/{indicator}/revisions': {
    get: {
      id: 'sealed_revisions', tag: '报告', summary: '一个指标封存之后改动的全部记录', parameters: [inPath('id', '封存的标识'), inPath('indicator', '指标'), ...paged], problems: [404, 409, 422],
      answers: answer(200, '记录', page(object, { total: { type: 'integer' } })),
    },
  },
  '/api/claims': {
    post: {
      id: 'claims', tag: '报告', summary: '核对一篇文字里的每个数', parameters: asked, problems: [403, 413, 422], answers: answer(200, '逐数的结论', ref('Claims')),
      body: { required: true, content: { 'text/plain': { schema: text }, [word]: { schema: bytes } } },
    },
  },
}

const ledger = inPath('ledger', '账簿')
const ledgers: Doors = {
  '/api/ledgers': { get: { id: 'ledgers', tag: '账簿', summary: '可看的账簿', answers: items(object) } },
  '/api/ledgers/{ledger}': { get: { id: 'ledger', tag: '账簿', summary: '各账户本年的期初、收入、支出、预占、使用和余额', parameters: [ledger, ...asked], problems: [403, 404, 422], answers: answer(200, '账户', shape({ ledger: text, title: text, unit: text, year: { type: 'integer' }, items: listOf(object) })) } },
  '/api/ledgers/{ledger}/{account}': { get: { id: 'ledger_lines', tag: '账簿', summary: '一个账户的每一笔，带其后的余额', parameters: [ledger, inPath('account', '账户的标识')], problems: [404], answers: answer(200, '明细', shape({ ledger: text, title: text, unit: text, lines: listOf(object) })) } },
}

const work: Doors = {
  '/api/inbox': { get: { id: 'inbox', tag: '待办', summary: '等我办的事，按期限', parameters: [...paged, query('stage', '阶段'), query('register', '台账')], answers: answer(200, '待办', page(ref('InboxItem'), { counts })) } },
  '/api/notices': { get: { id: 'notices', tag: '待办', summary: '提醒与督办', answers: items(ref('Notice')) } },
  '/api/changes': { get: { id: 'changes', tag: '待办', summary: '变更流（server-sent events）；可带 Last-Event-ID 接续，其间的变更按顺序补齐；过久而已清除的以 reset 事件告知', answers: answer(200, '事件', text, 'text/event-stream') } },
}

const collection = inPath('collection', '数据集，即带图形的台账')
const crs = query('crs', '坐标系')
const maps: Doors = {
  '/api/layers': { get: { id: 'layers', tag: '地图', summary: '可看的图层', answers: items(ref('Layer')) } },
  '/api/map/base': { get: { id: 'base_map', tag: '地图', summary: '底图', answers: answer(200, '底图', object) } },
  '/tiles/{layer}/{z}/{x}/{y}': {
    get: {
      id: 'tile', tag: '地图', summary: '矢量瓦片；y 可带 .mvt', problems: [404], answers: answer(200, '瓦片', bytes, 'application/vnd.mapbox-vector-tile'),
      parameters: [inPath('layer', '图层'), ...['z', 'x', 'y'].map((n) => inPath(n, '瓦片位置')), parameterRef('division'), parameterRef('year')],
    },
  },
  '/tiles/{file}': { get: { id: 'tile_json', tag: '地图', summary: 'TileJSON，{图层}.json', parameters: [inPath('file', '图层名加 .json')], problems: [404], answers: answer(200, 'TileJSON', object) } },
  '/ogc': { get: { id: 'ogc', tag: 'OGC', summary: 'OGC API – Features 首页' } },
  '/ogc/': { get: { id: 'ogc_with_slash', tag: 'OGC', summary: 'OGC API – Features 首页' } },
  '/ogc/conformance': { get: { id: 'ogc_conformance', tag: 'OGC', summary: '遵循的标准' } },
  '/ogc/api': { get: { id: 'ogc_api', tag: 'OGC', summary: 'OGC 部分的 OpenAPI 3.0', answers: answer(200, '说明', object, 'application/vnd.oai.openapi+json;version=3.0') } },
  '/ogc/collections': { get: { id: 'ogc_collections', tag: 'OGC', summary: '数据集' } },
  '/ogc/collections/{collection}': { get: { id: 'ogc_collection', tag: 'OGC', summary: '一个数据集', parameters: [collection], problems: [404] } },
  '/ogc/collections/{collection}/items': {
    get: { id: 'ogc_items', tag: 'OGC', summary: '要素', parameters: [collection, ...paged, query('bbox', '范围'), query('datetime', '时刻或区间'), crs, query('bbox-crs', 'bbox 的坐标系')], problems: [400, 404], answers: answer(200, '要素', object, geojson) },
  },
  '/ogc/collections/{collection}/items/{feature}': { get: { id: 'ogc_item', tag: 'OGC', summary: '一个要素', parameters: [collection, inPath('feature', '标识'), crs], problems: [400, 404], answers: answer(200, '要素', object, geojson) } },
}

/** Every door that stands whatever the registers. */
export const fixedDoors: Doors = { ...session, ...accounts, ...provenance, ...places, ...registers, ...evidence, ...figures, ...ledgers, ...work, ...maps }
