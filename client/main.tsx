import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
// What every page shares stands first, so that the style of a part prevails over it.
import './base.css'
import './parts/frame/frame.css'
import './parts/form/form.css'
import './parts/list/list.css'
import './parts/list/table.css'
import './parts/keyboard/keyboard.css'
import { render } from 'preact'
import { App } from './app.tsx'

const root = document.getElementById('app')
if (!root) throw new RangeError('index.html has no #app')
render(<App />, root)
