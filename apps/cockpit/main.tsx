import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { askedHere, speak } from './language.ts'
import '#kit/ui/styles.css'
import './frame/print.css'

const root = document.getElementById('root')
const draw = (): void => {
  if (root) createRoot(root).render(<App />)
}
// without its words a page is still better than none
void speak(askedHere() ?? 'zh').then(draw, draw)
