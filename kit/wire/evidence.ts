import { z } from 'zod'
import { answer, body, bytes, type Door, flag, header, id, inPath, instant, named, shape, shared, taken, text, whole } from './door.ts'

const takenSource = z.enum(['camera', 'typed', 'none']).meta({ description: '由谁说：相机、人工填写、没有' })
const position = z.tuple([z.number(), z.number()])
const file = {
  sha256: text.regex(/^[0-9a-f]{64}$/),
  size: whole,
  media_type: text,
  name: text,
  taken_at: instant.nullable(),
  time_source: takenSource,
  position: position.nullable(),
  place_source: takenSource,
  file_time: instant.nullable(),
}
const evidence = named('Evidence', { id, ...file })
export type Evidence = z.infer<typeof evidence>
export const evidenceAbout = named('EvidenceAbout', { ...file, demo: flag })
export type EvidenceFile = z.infer<typeof evidenceAbout>

/** What the files of a field must prove of when and where they were taken. */
export const evidenceBounds = shape({ after: shape({ at: text, words: text }).nullable(), near: shape({ position, metres: z.number() }).nullable() })

const tus = shared('TusResumable')
const one = inPath('id', '佐证的标识')
const upload = inPath('id', '上传的标识')
const form = taken({
  file: bytes,
  taken_at: instant.optional().meta({ description: '相机没有记录时人工填写的拍摄时间' }),
  longitude: text.optional().meta({ description: '相机没有记录时人工填写的位置' }),
  latitude: text.optional(),
  file_time: instant.optional().meta({ description: '文件自己的修改时间' }),
  sha256: text.optional().meta({ description: '如给出，须与所收一致' }),
})
export const evidenceDoors: readonly Door[] = [
  {
    method: 'post',
    path: '/api/evidence',
    id: 'upload_evidence',
    tag: '佐证',
    summary: '上传佐证',
    problems: [400, 403, 413, 415, 422],
    answers: answer(201, '已收', evidence),
    body: body(form, 'multipart/form-data'),
  },
  {
    method: 'get',
    path: '/api/evidence/{id}',
    id: 'read_evidence',
    tag: '佐证',
    summary: '佐证原件',
    parameters: [one],
    problems: [404],
    answers: answer(200, '原件，类型为收件时认定的类型', bytes, '*/*'),
  },
  {
    method: 'get',
    path: '/api/evidence/{id}/about',
    id: 'evidence_about',
    tag: '佐证',
    summary: '佐证何时何地拍摄、由谁说',
    parameters: [one],
    problems: [404],
    answers: answer(200, '佐证', evidenceAbout),
  },
  { method: 'options', path: '/api/evidence/tus', id: 'tus_options', tag: '佐证', summary: '续传的能力', answers: answer(204, '见响应头') },
  {
    method: 'post',
    path: '/api/evidence/tus',
    id: 'tus_begin',
    tag: '佐证',
    summary: '开始续传（tus 1.0.0）',
    problems: [400, 403, 412, 413, 422],
    answers: answer(201, '位置见 Location'),
    parameters: [
      tus,
      header('Upload-Length', '字节数', true),
      header('Upload-Metadata', 'filename、taken_at、longitude、latitude、file_time、sha256，值为 base64'),
    ],
  },
  {
    method: 'get',
    path: '/api/evidence/tus/{id}',
    id: 'tus_state',
    tag: '佐证',
    summary: '已收多少；HEAD 同',
    parameters: [upload, tus],
    problems: [404, 412],
    answers: answer(200, '见 Upload-Offset'),
  },
  {
    method: 'patch',
    path: '/api/evidence/tus/{id}',
    id: 'tus_append',
    tag: '佐证',
    summary: '接着传',
    parameters: [upload, tus, header('Upload-Offset', '从何处接', true)],
    body: body(bytes, 'application/offset+octet-stream'),
    problems: [400, 403, 404, 409, 412, 413, 415, 422, 423, 460],
    answers: answer(204, '已收'),
  },
  {
    method: 'delete',
    path: '/api/evidence/tus/{id}',
    id: 'tus_end',
    tag: '佐证',
    summary: '取消续传',
    parameters: [upload, tus],
    problems: [403, 404, 412],
    answers: answer(204, '已取消'),
  },
]
