import { Refusal } from '../register/refusal.ts'
import type { Door } from './api.server.ts'
import { bodyBytes } from './body.server.ts'

/** The file of a request: the field `file` of a form, or the body itself. @throws Refusal 400, 413, 422 */
export async function uploadedFile(c: Door, limit: number): Promise<Uint8Array> {
  const bytes = await bodyBytes(c, limit)
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return bytes
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal(400, 'multipart_invalid', '上传的内容不是完整的表单，请重新选择文件')
  })
  const file = form.get('file')
  if (file instanceof File) return new Uint8Array(await file.arrayBuffer())
  throw new Refusal(422, 'file_missing', '请选择要导入的文件', [{ field: 'file', code: 'file_missing', message: '请选择文件' }])
}
