# The service as an image: lunzhi and @lunzhi/service from their packed tarballs, run as an unprivileged user, where the system
# lets nobody touch a file but the program itself. docs/service.md says how it is built; `scripts/service-image.sh` does the same
# without Docker.
FROM node:24-slim
WORKDIR /app
COPY out/*.tgz /tmp/packed/
RUN npm install --omit=dev --no-audit --no-fund /tmp/packed/*.tgz && npm cache clean --force && rm -rf /tmp/packed
USER node
ENV NODE_ENV=production
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM is answered within ten seconds, which is what `docker stop` waits
STOPSIGNAL SIGTERM
CMD ["node", "--permission", "--allow-fs-read=/app/*", "--allow-worker", "--no-warnings", "node_modules/lunzhi/bin/lunzhi.js", "serve", "--host", "0.0.0.0", "--port", "8080"]
