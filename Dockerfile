# Groundwork as an image. Any base with Node 20 or newer and a shell sets it up; it runs under its own pinned Node.
ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS build
WORKDIR /opt/groundwork
COPY . .
RUN node apps/cli/launch/set-up.mjs

FROM ${BASE}
WORKDIR /opt/groundwork
COPY --from=build /opt/groundwork /opt/groundwork
# The only place that is written to, beside /tmp: the image runs with a read-only root.
RUN mkdir -p /var/lib/groundwork && chown 1000:1000 /var/lib/groundwork && chmod 700 /var/lib/groundwork
VOLUME /var/lib/groundwork
USER 1000:1000
# Commands find the pinned Node first: `docker run IMAGE node apps/cli/src/main.ts --help`.
ENV PATH=/opt/groundwork/node_modules/node/bin:$PATH \
    NODE_ENV=production \
    DATA_DIR=/var/lib/groundwork \
    HOST=0.0.0.0 \
    PORT=8080 \
    LOG_LEVEL=info
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
