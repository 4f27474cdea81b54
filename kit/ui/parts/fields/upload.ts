import { ApiProblem, writeHeaders } from '../../api.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import type { TypedPlace } from './evidence-place.tsx'

type Uploaded = EvidenceFile & { id: string }

/** Sends a file and tells how far it is (0–100). XMLHttpRequest, because fetch does not report what has been sent. Throws {@link ApiProblem}. */
export function upload(file: File, place: TypedPlace, file_time: string | null, progress: (percent: number) => void): Promise<Uploaded> {
  const form = new FormData()
  form.append('file', file)
  if (file_time) form.append('file_time', file_time)
  if (place) {
    form.append('longitude', String(place.longitude))
    form.append('latitude', String(place.latitude))
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/evidence')
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value)
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) progress(Math.round((e.loaded / e.total) * 100))
    }
    request.onerror = () => reject(new ApiProblem(0, {}))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as Uploaded)
      else reject(new ApiProblem(request.status, body as { code?: string; title?: string }))
    }
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
