# The digest could not be asked for where this was written (no registry answers there). Pin it where you build:
#   docker buildx imagetools inspect node:24.21.0-slim --format '{{.Manifest.Digest}}'
#   docker build --build-arg NODE_IMAGE=node:24.21.0-slim@sha256:… -t license-desk .
ARG NODE_IMAGE=node:24.21.0-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
# Only what the process needs at run time; the chat windows and the tools stay out.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app

# Nothing installs packages here any more.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn*

# All of it belongs to root: the process cannot change itself.
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY src ./src
COPY cards ./cards
COPY manifest ./manifest

# The embedded database, the only place that is written to; with DATABASE_URL nothing is kept here.
# Run it with --read-only: docs/deploy.md.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATA_DIR=/data

USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# Without npm in between, so that the process hears SIGTERM itself.
CMD ["node", "src/start.js"]
