import { overlayOf } from './kit/ui/text/overlay.ts'
import { definedTexts, englishFiles, literalsIn, pageFiles, refusalCodes, saidTooEarly, han } from './tests/gates/spoken.ts'
const files = await englishFiles()
const all = (p: 'english'|'composed'|'refusals') => Object.assign({}, ...files.map((f) => f[p])) as Record<string,string>
const o = overlayOf(all('english'), all('composed'), all('refusals'))
const seen = new Set<string>()
for (const f of pageFiles()) { for (const t of literalsIn(f)) if (o.said(t)===t && !seen.has(t)) { seen.add(t); console.log(f.path+'|||'+t) } ; for (const e of saidTooEarly(f)) console.log('EARLY', e) }
for (const [k, s] of definedTexts()) for (const t of s) if (o.said(t)===t && !seen.has(t)) { seen.add(t); console.log('def:'+k+'|||'+t) }
const r = all('refusals'); for (const c of refusalCodes()) if(!r[c]) console.log('code', c)
