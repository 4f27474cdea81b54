import { createRoot } from 'react-dom/client'
import { dress, isElder } from '#kit/ui/elder.ts'
import { App } from './app.tsx'
import '#kit/ui/styles.css'
import './frame/print.css'

const root = document.getElementById('root')
const show = (): void => {
  if (root) createRoot(root).render(<App />)
}
// Nothing is shown in one size and then in another; a sheet that does not come is no reason to show nothing.
if (isElder()) void dress().then(show, show)
else show()
