FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# Only what the process needs at run time; the chat windows and the tools stay out.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY src ./src
COPY cards ./cards
COPY manifest ./manifest

# The embedded database; with DATABASE_URL nothing is kept here.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV DATA_DIR=/data

USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# Without npm in between, so that the process hears SIGTERM itself.
CMD ["node", "src/start.js"]
