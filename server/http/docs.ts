/** The API's documentation to browse: Swagger UI, served from this machine under the same policy as every page. */
import { fileURLToPath } from 'node:url'
import express, { Router } from 'express'

/** The files of Swagger UI. Importing the package would load its browser bundle into the server. */
const FILES = fileURLToPath(new URL('.', import.meta.resolve('swagger-ui-dist/package.json')))

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dixit API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null })`

export function docs(): Router {
  const router = Router()
  router.get('/docs', (_, response) => void response.type('html').send(PAGE))
  router.get('/docs/start.js', (_, response) => void response.type('js').send(START))
  router.use('/docs', express.static(FILES, { index: false }))
  return router
}
