import { Refusal } from '#kit/register/refusal.ts'
import type { Door } from './api.server.ts'
import { tooLarge } from './body.server.ts'

/** A body in memory that threads share, so that neither keeping it whole nor handing it on copies a hundred megabytes at once. */
async function sharedBody(c: Door, limit: number): Promise<Buffer<SharedArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
  const memory = new SharedArrayBuffer(0, { maxByteLength: limit })
  const reader = c.req.raw.body?.getReader()
  for (let size = 0; reader;) {
    const { done, value } = await reader.read()
    if (done) break
    if (size + value.byteLength > limit) {
      await reader.cancel()
      throw tooLarge(limit)
    }
    memory.grow(size + value.byteLength)
    new Uint8Array(memory).set(value, size)
    size += value.byteLength
  }
  return Buffer.from(memory)
}

const broken = (): Refusal => new Refusal(400, 'multipart_invalid', '上传的内容不是完整的表单，请重新选择文件')

/** The part `file` of a form (RFC 7578). The platform's own parser would hold the thread for seconds over a large file. */
function partOf(body: Buffer<SharedArrayBuffer>, type: string): Buffer<SharedArrayBuffer> {
  const boundary = /boundary="?([^";]{1,70})"?/.exec(type)?.[1]
  if (!boundary) throw broken()
  for (let at = body.indexOf(`--${boundary}`); at >= 0;) {
    const from = at + boundary.length + 2
    if (body.toString('latin1', from, from + 2) === '--') break
    const head = body.indexOf('\r\n\r\n', from)
    const end = body.indexOf(`\r\n--${boundary}`, from)
    if (head < 0 || end < head) throw broken()
    if (/\bname="?file"?\s*(;|\r\n|$)/i.test(body.toString('utf8', from, head))) return body.subarray(head + 4, end)
    at = end + 2
  }
  throw new Refusal(422, 'file_missing', '请选择要导入的文件', [{ field: 'file', code: 'file_missing', message: '请选择文件' }])
}

/** The file of a request: the field `file` of a form, or the body itself. @throws Refusal 400, 413, 422 */
export async function uploadedFile(c: Door, limit: number): Promise<Uint8Array> {
  const body = await sharedBody(c, limit)
  const type = c.req.header('content-type') ?? ''
  return type.startsWith('multipart/form-data') ? partOf(body, type) : body
}
