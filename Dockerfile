# Chiso as an image: the server with its pages, and its own PostgreSQL for where no DATABASE_URL is given.
# Needs glibc: the PostgreSQL that npm brings has no binaries for Alpine's musl.

FROM node:24-slim AS build
WORKDIR /app
COPY . .
# npm ci builds the program and the pages; what only building needs goes again, and the second Node too.
RUN npm ci --no-audit --no-fund \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production CHISO_DATA=/data CHISO_HOST=0.0.0.0 CHISO_PORT=8080
WORKDIR /app
COPY --from=build /app /app
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.CHISO_PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/chiso.mjs"]
CMD ["serve", "--empty"]
